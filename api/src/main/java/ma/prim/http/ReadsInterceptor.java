package ma.prim.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import ma.prim.tenancy.CurrentRegion;

/** Runs a reading operation; see {@link Reads}. */
@Reads
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ReadsInterceptor {
  private final Findings findings;
  private final Transactions transactions;
  private final CurrentRegion region;
  private final OnceOnly once;
  private final Instance<AnswerHook> hooks;

  ReadsInterceptor(
      Findings findings,
      Transactions transactions,
      CurrentRegion region,
      OnceOnly once,
      Instance<AnswerHook> hooks) {
    this.findings = findings;
    this.transactions = transactions;
    this.region = region;
    this.once = once;
    this.hooks = hooks;
  }

  @AroundInvoke
  Object run(InvocationContext operation) throws Exception {
    findings.settle();
    if (region.find().isEmpty()) {
      return operation.proceed();
    }
    Object answer =
        transactions.run(() -> {
          transactions.readOnly();
          return once.run(operation::proceed);
        });
    // After the transaction, so that no connection is held while the log becomes durable.
    hooks.forEach(AnswerHook::beforeAnswer);
    return answer;
  }
}
