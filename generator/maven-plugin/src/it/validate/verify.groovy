def log = new File(basedir, 'build.log').text
assert log.contains('Kubernetes 1.22 does not serve extensions/v1beta1 Ingress; it was removed in 1.22.')
assert log.contains('2 resources: 1 valid, 1 invalid, 0 skipped')
assert new File(basedir, 'target/waybill/validate.json').text.contains('"rule":"removed-api"')
