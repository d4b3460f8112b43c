['one', 'two'].each { assert new File(basedir, it + '/target/waybill/manifests/shop/service-web.yaml').exists() }
def log = new File(basedir, 'build.log').text
assert !log.contains('not marked as thread-safe') && !log.contains('not marked as @threadSafe')
