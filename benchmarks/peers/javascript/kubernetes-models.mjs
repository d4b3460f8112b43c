// @kubernetes-models: its classes, and the js-yaml package, as its documentation does.
import { ConfigMap, Secret, Service } from "kubernetes-models/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1";
import yaml from "js-yaml";
import { copies } from "./myblog.js";

const classes = { ConfigMap, Secret, Service, Deployment, Ingress };
const out = copies(Number(process.argv[2]), (apiVersion, kind, name, namespace, rest) =>
  yaml.dump(new classes[kind]({ metadata: { name, namespace }, ...rest }).toJSON(), { noRefs: true }));
process.stdout.write(out.join("---\n"));
