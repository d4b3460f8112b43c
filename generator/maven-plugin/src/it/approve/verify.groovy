def log = new File(basedir, 'build.log').text
assert log.contains('missing golden file')
assert log.contains('golden file that nothing renders')
assert log.contains('Approved: 3 of 3 golden files changed, 1 removed.')
assert new File(basedir, 'golden/shop/deployment-web.yaml').text.contains('replicas: 2')
assert !new File(basedir, 'golden/gone').exists()
