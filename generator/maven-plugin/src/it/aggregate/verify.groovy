def log = new File(basedir, 'build.log').text
// A dry run tells each file, and makes none; modules without a blueprint are named.
assert log.contains('would write shop/ingress-web.yaml') && log.contains('Nothing was changed.')
assert log.contains('The module common has no blueprint; skipped.')
// Two modules that claim one host: a warning, which the severities and failOn of the command line decide on.
assert log.contains('8 resources of shop, blog for Kubernetes')
assert log.count('[collision]: This host and path is claimed by the Ingress shop/web already.') == 2
assert log.contains('The blueprints of this build do not fit together')
assert new File(basedir, 'target/waybill/verify-aggregate.sarif').exists()
def zip = new java.util.zip.ZipFile(new File(basedir, 'shop/target/shop-1.0-manifests.zip'))
assert zip.entries().collect { it.name } == ['deployment-web', 'ingress-web', 'namespace-shop', 'service-web'].collect { "shop/${it}.yaml" }
