// cdk8s: one chart, an ApiObject for each resource.
const { App, ApiObject, Chart, YamlOutputType } = require("cdk8s");
const { copies } = require("./myblog");

const app = new App({ yamlOutputType: YamlOutputType.FILE_PER_APP });
const chart = new Chart(app, "blogs", { disableResourceNameHashes: true });
copies(Number(process.argv[2]), (apiVersion, kind, name, namespace, rest) =>
  new ApiObject(chart, `${namespace}-${kind}-${name}`, { apiVersion, kind, metadata: { name, namespace }, ...rest }));
process.stdout.write(app.synthYaml());
