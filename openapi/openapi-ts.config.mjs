export default {
  input: "openapi.yaml",
  output: { path: "client/src/generated", importFileExtension: ".js" },
  plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"],
};
