def log = new File(basedir, 'build.log').text
assert log.contains('properties[size].type')
assert log.contains('Cannot generate Java for some of the definitions')
assert !new File(basedir, 'target/generated-sources').exists()
