def log = new File(basedir, 'build.log').text
assert log.contains('properties[size].type')
assert log.contains('No Java can be made of some of the definitions')
assert !new File(basedir, 'target/generated-sources').exists()
