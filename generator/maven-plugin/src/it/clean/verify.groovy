def log = new File(basedir, 'build.log').text
assert log.contains('3 of 3 files written')
assert log.contains('0 of 3 files written')
assert log.contains('3 resources: 3 valid, 0 invalid, 0 skipped')
assert new File(basedir, 'target/waybill/manifests/shop/deployment-web.yaml').text == new File(basedir, 'golden/shop/deployment-web.yaml').text
assert new File(basedir, 'target/waybill/verify.json').text == '{"summary":{"documents":3,"valid":3,"invalid":0,"skipped":0}}\n'
