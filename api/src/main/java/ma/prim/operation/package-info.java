/** What operations ask of a running service: rotation of keys, lags, health. */
package ma.prim.operation;
