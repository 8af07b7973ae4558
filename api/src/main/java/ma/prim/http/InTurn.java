package ma.prim.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a change of something that many want at the same moment: the seats of a session. It waits
 * for its turn before its transaction begins, so that a crowd holds no connections. What is queued
 * for is the operation's first parameter.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InTurn {}
