def log = new File(basedir, 'build.log').text
assert log.contains('3 of 3 files written')
assert log.contains('0 of 3 files written')
assert new File(basedir, 'target/classes/com/example/Shop.class').exists()
assert new File(basedir, 'target/classes/com/example/example/v1/WidgetSpec.class').exists()
