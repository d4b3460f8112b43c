def log = new File(basedir, 'build.log').text
assert log.contains('spec.replicas: golden 2, now 3  (Shop.java:16)')
assert log.contains('mvn waybill:approve')
assert new File(basedir, 'golden/shop/deployment-web.yaml').text.contains('replicas: 2')
