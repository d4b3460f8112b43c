// The resources of one copy of the application, in terms of how a library makes one of them:
// make(apiVersion, kind, name, namespace, rest).
const resources = {
  requests: { cpu: "50m", memory: "100Mi" },
  limits: { cpu: "100m", memory: "500Mi" },
};

const fromSecret = (name, key) => ({ name, valueFrom: { secretKeyRef: { name: "myblog", key } } });
const fromConfigMap = (key) => ({ name: key, valueFrom: { configMapKeyRef: { name: "myblog", key } } });

const tcp = (initialDelaySeconds, periodSeconds) => ({
  tcpSocket: { port: 3306 },
  initialDelaySeconds,
  periodSeconds,
});

const index = () => ({
  httpGet: { path: "/blog/index/", port: 8002, scheme: "HTTP" },
  initialDelaySeconds: 10,
  periodSeconds: 15,
  timeoutSeconds: 2,
});

const deployment = (name, container, pod) => ({
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: { ...pod, containers: [{ name, ...container }] },
    },
  },
});

const service = (name, port, targetPort) => ({
  spec: { type: "ClusterIP", ports: [{ port, protocol: "TCP", targetPort }], selector: { app: name } },
});

const mysql = () => ({
  image: "10.2.2.10:5000/mysql:5.7-utf8",
  ports: [{ containerPort: 3306 }],
  env: [
    fromSecret("MYSQL_USER", "MYSQL_USER"),
    fromSecret("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWD"),
    { name: "MYSQL_DATABASE", value: "myblog" },
  ],
  resources,
  volumeMounts: [{ name: "mysql-data", mountPath: "/var/lib/mysql" }],
  livenessProbe: tcp(15, 20),
  readinessProbe: tcp(5, 10),
});

const myblog = (number) => ({
  image: `10.2.2.10:5000/myblog:v${number}`,
  imagePullPolicy: "IfNotPresent",
  ports: [{ containerPort: 8002 }],
  env: [
    fromConfigMap("MYSQL_HOST"),
    fromConfigMap("MYSQL_PORT"),
    fromSecret("MYSQL_USER", "MYSQL_USER"),
    fromSecret("MYSQL_PASSWD", "MYSQL_PASSWD"),
  ],
  resources,
  livenessProbe: index(),
  readinessProbe: index(),
});

const ingress = (number) => ({
  spec: {
    rules: [
      {
        host: `myblog-${number}.jds.com`,
        http: {
          paths: [
            { path: "/", pathType: "Prefix", backend: { service: { name: "myblog", port: { number: 80 } } } },
          ],
        },
      },
    ],
  },
});

function copy(number, make) {
  const namespace = `jds-${number}`;
  const volumes = [{ name: "mysql-data", hostPath: { path: "/opt/mysql/data" } }];
  return [
    make("v1", "Secret", "myblog", namespace, { stringData: { MYSQL_PASSWD: "123456", MYSQL_USER: "root" } }),
    make("v1", "ConfigMap", "myblog", namespace, { data: { MYSQL_HOST: "mysql", MYSQL_PORT: "3306" } }),
    make("apps/v1", "Deployment", "mysql", namespace,
      deployment("mysql", mysql(), { nodeSelector: { component: "mysql" }, volumes })),
    make("v1", "Service", "mysql", namespace, service("mysql", 3306, 3306)),
    make("apps/v1", "Deployment", "myblog", namespace, deployment("myblog", myblog(number), {})),
    make("v1", "Service", "myblog", namespace, service("myblog", 80, 8002)),
    make("networking.k8s.io/v1", "Ingress", "myblog", namespace, ingress(number)),
  ];
}

exports.copies = (count, make) => Array.from({ length: count }, (_, number) => copy(number, make)).flat();
