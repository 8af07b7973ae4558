// Receives webhooks and checks them as a partner's server would: with the published package, nothing of ours.
// The secret comes in WEBHOOK_SECRET. Prints a line when it listens, and one for each message: its verdict and id.
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.WEBHOOK_SECRET);

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    try {
      const event = webhook.verify(body, request.headers);
      response.writeHead(204).end();
      console.log(`good ${request.headers["webhook-id"]} ${event.type} ${event.subject}`);
    } catch (refused) {
      response.writeHead(400).end();
      console.log(`bad ${request.headers["webhook-id"]} ${refused.message}`);
    }
  });
});
server.listen(Number(process.env.PORT ?? 0), "localhost", () => console.log(`listening ${server.address().port}`));
