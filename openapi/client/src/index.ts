export * from "./generated/index.js";
export { client } from "./generated/client.gen.js";
export { createClient, createConfig } from "./generated/client/index.js";
export { eachItem, type Page } from "./pages.js";
export { isProblem } from "./problems.js";
