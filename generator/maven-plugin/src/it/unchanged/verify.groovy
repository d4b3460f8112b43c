def log = new File(basedir, 'build.log').text
def builds = log.split(/BUILD (SUCCESS|FAILURE)/)
def skips = { number -> builds[number - 1].count('No changes since the last run; skipping') }
def says = { number, text -> assert builds[number - 1].contains(text) }

assert skips(1) == 0
says(1, '3 of 3 files written')

// What the last run said is said again.
assert skips(2) == 2
says(2, 'shop: 3 resources for Kubernetes')
says(2, '3 resources: 3 valid, 0 invalid, 0 skipped')

assert skips(3) == 0
says(3, '0 of 3 files written')
assert skips(4) == 1

// The environment and the properties of the user.
assert skips(5) == 0
assert skips(6) == 0

// A file that the blueprint reads, the blueprint, what it wrote.
assert skips(7) == 0
says(7, '1 of 3 files written')
assert skips(8) == 0
says(8, '1 of 3 files written')
assert skips(9) == 1
assert skips(10) == 0
says(10, '1 of 3 files written')
def deployment = new File(basedir, 'target/waybill/manifests/shop/deployment-web.yaml').text
assert deployment.contains('replicas: 3') && deployment.contains('image: nginx:1.28')

// Findings are told each time.
assert skips(11) == 1
says(11, 'golden file differs')
assert skips(12) == 1
says(12, 'golden file differs')
