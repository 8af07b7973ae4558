// Reads a calendar from standard input and prints its events as JSON.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const component = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = component.getAllSubcomponents("vevent").map((one) => {
  const event = new ICAL.Event(one, { strictExceptions: true });
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: one.getFirstPropertyValue("status"),
    summary: event.summary,
    description: event.description,
    location: event.location,
    allDay: event.startDate.isDate,
    zone: event.startDate.zone.tzid,
    start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
    end: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
    stamp: one.getFirstPropertyValue("dtstamp").toJSDate().toISOString(),
  };
});
console.log(
  JSON.stringify({
    version: component.getFirstPropertyValue("version"),
    method: component.getFirstPropertyValue("method"),
    name: component.getFirstPropertyValue("x-wr-calname"),
    zones: component.getAllSubcomponents("vtimezone").length,
    events,
  }),
);
