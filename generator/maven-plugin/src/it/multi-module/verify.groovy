['one', 'two'].each { assert new File(basedir, it + '/target/waybill/manifests/shop/service-web.yaml').exists() }
def log = new File(basedir, 'build.log').text
assert !log.contains('not marked as thread-safe') && !log.contains('not marked as @threadSafe')
// Goals that need no project run once, with paths that begin at the project on top; verify ran in both modules before.
assert log.count('3 resources: 3 valid') == 3 && log.count('3 unchanged, 0 refused') == 1
