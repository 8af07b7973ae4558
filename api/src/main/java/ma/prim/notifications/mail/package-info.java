/** Notifications by mail, to those who want that: queued with the notification, sent by a job. */
package ma.prim.notifications.mail;
