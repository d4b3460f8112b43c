// kosko: the models of @kubernetes-models, printed by @kosko/generate as "kosko generate" prints them.
import { ConfigMap, Secret, Service } from "kubernetes-models/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1";
import { print, PrintFormat } from "@kosko/generate";
import { copies } from "./myblog.js";

const classes = { ConfigMap, Secret, Service, Deployment, Ingress };
const manifests = copies(Number(process.argv[2]), (apiVersion, kind, name, namespace, rest) => ({
  path: `${namespace}/${kind}-${name}`,
  index: [],
  data: new classes[kind]({ metadata: { name, namespace }, ...rest }),
}));
print({ manifests }, { format: PrintFormat.YAML, writer: process.stdout });
