// Copies of the application: jsonnet -y --tla-code copies=N myblog.jsonnet
local object(apiVersion, kind, name, namespace) = {
  apiVersion: apiVersion,
  kind: kind,
  metadata: { name: name, namespace: namespace },
};

local deployment(name, namespace, container, pod={}) = object('apps/v1', 'Deployment', name, namespace) {
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: pod { containers: [{ name: name } + container] },
    },
  },
};

local service(name, namespace, port, targetPort) = object('v1', 'Service', name, namespace) {
  spec: {
    type: 'ClusterIP',
    ports: [{ port: port, protocol: 'TCP', targetPort: targetPort }],
    selector: { app: name },
  },
};

local fromSecret(variable, key) = { name: variable, valueFrom: { secretKeyRef: { name: 'myblog', key: key } } };
local fromConfigMap(key) = { name: key, valueFrom: { configMapKeyRef: { name: 'myblog', key: key } } };

local resources = {
  requests: { cpu: '50m', memory: '100Mi' },
  limits: { cpu: '100m', memory: '500Mi' },
};

local probe(initialDelaySeconds, periodSeconds) = {
  tcpSocket: { port: 3306 },
  initialDelaySeconds: initialDelaySeconds,
  periodSeconds: periodSeconds,
};

local index = {
  httpGet: { path: '/blog/index/', port: 8002, scheme: 'HTTP' },
  initialDelaySeconds: 10,
  periodSeconds: 15,
  timeoutSeconds: 2,
};

local mysql = {
  image: '10.2.2.10:5000/mysql:5.7-utf8',
  ports: [{ containerPort: 3306 }],
  env: [
    fromSecret('MYSQL_USER', 'MYSQL_USER'),
    fromSecret('MYSQL_ROOT_PASSWORD', 'MYSQL_PASSWD'),
    { name: 'MYSQL_DATABASE', value: 'myblog' },
  ],
  resources: resources,
  volumeMounts: [{ name: 'mysql-data', mountPath: '/var/lib/mysql' }],
  livenessProbe: probe(15, 20),
  readinessProbe: probe(5, 10),
};

local myblog(number) = {
  image: '10.2.2.10:5000/myblog:v%d' % number,
  imagePullPolicy: 'IfNotPresent',
  ports: [{ containerPort: 8002 }],
  env: [
    fromConfigMap('MYSQL_HOST'),
    fromConfigMap('MYSQL_PORT'),
    fromSecret('MYSQL_USER', 'MYSQL_USER'),
    fromSecret('MYSQL_PASSWD', 'MYSQL_PASSWD'),
  ],
  resources: resources,
  livenessProbe: index,
  readinessProbe: index,
};

local copy(number) =
  local namespace = 'jds-%d' % number;
  [
    object('v1', 'Secret', 'myblog', namespace) { stringData: { MYSQL_PASSWD: '123456', MYSQL_USER: 'root' } },
    object('v1', 'ConfigMap', 'myblog', namespace) { data: { MYSQL_HOST: 'mysql', MYSQL_PORT: '3306' } },
    deployment('mysql', namespace, mysql, {
      nodeSelector: { component: 'mysql' },
      volumes: [{ name: 'mysql-data', hostPath: { path: '/opt/mysql/data' } }],
    }),
    service('mysql', namespace, 3306, 3306),
    deployment('myblog', namespace, myblog(number)),
    service('myblog', namespace, 80, 8002),
    object('networking.k8s.io/v1', 'Ingress', 'myblog', namespace) {
      spec: {
        rules: [{
          host: 'myblog-%d.jds.com' % number,
          http: {
            paths: [{
              path: '/',
              pathType: 'Prefix',
              backend: { service: { name: 'myblog', port: { number: 80 } } },
            }],
          },
        }],
      },
    },
  ];

function(copies) std.flatMap(copy, std.range(0, copies - 1))
