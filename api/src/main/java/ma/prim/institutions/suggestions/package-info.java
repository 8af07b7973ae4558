/** For a case: who of the partners serves its need here, and what speaks for and against each. */
package ma.prim.institutions.suggestions;
