/** That two files are two people's, said once and for all who know both. */
package ma.prim.people.distinct;
