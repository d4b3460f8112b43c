def log = new File(basedir, 'build.log').text
assert log.contains('update: apps/v1 Deployment shop/web (shop/deployment-web.yaml)')
assert log.contains('spec.replicas: 2 -> 3  [update]')
assert log.contains('What the blueprints render would change the cluster')
assert new File(basedir, 'target/waybill/diff.md').text.contains('<code>spec.replicas</code>')
assert new File(basedir, 'golden/shop/deployment-web.yaml').text.contains('replicas: 2')
