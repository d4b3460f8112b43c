def log = new File(basedir, 'build.log').text
assert log.contains('\n---\napiVersion: apps/v1\nkind: Deployment\n')
assert new File(basedir, 'json/shop/service-web.json').text.startsWith('{\n  "apiVersion": "v1",')
assert log.contains('Kubernetes 1.99 is not known here; known: 1.16 to 1.37')
