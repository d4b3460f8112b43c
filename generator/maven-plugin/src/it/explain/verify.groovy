def log = new File(basedir, 'build.log').text
assert log.contains('Deployment shop/web, 2 replicas, RollingUpdate: at most 3 pods, at least 2 available')
assert log.contains('no rule  the manifest has no Ingress')
assert log.contains('The request reaches no pod; see above.')
assert log.contains('There is no topic "weather"')
assert log.contains('"Secret" does not name a resource. Specify kind and name, as in Secret/myblog.')
