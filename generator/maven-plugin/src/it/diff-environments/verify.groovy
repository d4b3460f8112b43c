def log = new File(basedir, 'build.log').text
assert log.contains('update: apps/v1 Deployment shop/web (shop/deployment-web.yaml)')
assert log.contains('spec.replicas: 1 -> 3  [update]')
assert log.contains('data.version: "1.30" -> "1.37"  [update]')
assert log.contains('There is no environment "nowhere"')
assert log.contains('Compare with golden files, or with another environment or target, not with both')
