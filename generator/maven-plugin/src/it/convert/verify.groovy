def log = new File(basedir, 'build.log').text
assert log.contains('now networking.k8s.io/v1, since extensions/v1beta1 was removed in 1.22')
assert log.contains('1 resource: 1 converted, 0 unchanged, 0 refused')
assert new File(basedir, 'k8s/ingress.yaml').text.startsWith('apiVersion: networking.k8s.io/v1\n')
