/** The machines of partners: who they are, what they may, and with what they prove it. */
package ma.prim.institutions.clients;
