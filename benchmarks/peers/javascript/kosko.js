// kosko: the models of @kubernetes-models, printed by @kosko/generate as "kosko generate" prints them.
const { ConfigMap, Secret, Service } = require("kubernetes-models/v1");
const { Deployment } = require("kubernetes-models/apps/v1");
const { Ingress } = require("kubernetes-models/networking.k8s.io/v1");
const { print, PrintFormat } = require("@kosko/generate");
const { copies } = require("./myblog");

const classes = { ConfigMap, Secret, Service, Deployment, Ingress };
const manifests = copies(Number(process.argv[2]), (apiVersion, kind, name, namespace, rest) => ({
  path: `${namespace}/${kind}-${name}`,
  index: [],
  data: new classes[kind]({ metadata: { name, namespace }, ...rest }),
}));
print({ manifests }, { format: PrintFormat.YAML, writer: process.stdout });
