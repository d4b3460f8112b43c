// @kubernetes-models: its classes, and the js-yaml package, as its documentation does.
const { ConfigMap, Secret, Service } = require("kubernetes-models/v1");
const { Deployment } = require("kubernetes-models/apps/v1");
const { Ingress } = require("kubernetes-models/networking.k8s.io/v1");
const yaml = require("js-yaml");
const { copies } = require("./myblog");

const classes = { ConfigMap, Secret, Service, Deployment, Ingress };
const out = copies(Number(process.argv[2]), (apiVersion, kind, name, namespace, rest) =>
  yaml.dump(new classes[kind]({ metadata: { name, namespace }, ...rest }).toJSON(), { noRefs: true }));
process.stdout.write(out.join("---\n"));
