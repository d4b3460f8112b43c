def log = new File(basedir, 'build.log').text
assert log.contains('The blueprint shop failed at Shop.java:16: For input string: "two"')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/waybill').exists()
