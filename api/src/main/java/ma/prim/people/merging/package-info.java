/** Two files that are one person's become one, by a manager, and two again if that was wrong. */
package ma.prim.people.merging;
