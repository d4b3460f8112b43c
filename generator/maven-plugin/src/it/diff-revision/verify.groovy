def log = new File(basedir, 'build.log').text
assert log.contains('update: v1 Service shop/web (shop/service-web.yaml)')
assert log.contains('spec.type: "NodePort" -> "ClusterIP"  [update]')
assert log.contains('spec.type: "ClusterIP" -> "NodePort"  [update]')
assert log.contains('has no revision "v3"')
assert log.contains('Specify what to compare the revision v1 with')
assert new File(basedir, 'golden/shop/service-web.yaml').text.contains('NodePort')
def gates = 'spec.updateStrategy.rollingUpdate.maxUnavailable: 1 -> 2'
assert log.contains(gates + '  [none]')
assert log.contains(gates + '  [update]')
assert log.contains('MaxUnavailableStatefulSets')
