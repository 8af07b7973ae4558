/**
 * Made-up people and cases to try the service with, on a developer's machine: the same ones each
 * time, with dates that follow the clock. docs/demo-data.md describes them.
 */
package ma.prim.demo;
