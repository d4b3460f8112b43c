def log = new File(basedir, 'build.log').text
assert log.contains('This project compiles no blueprint')
assert log.contains('Skipped.')
