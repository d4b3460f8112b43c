assert new File(basedir, 'build.log').text =~ /Shop.java:\[16,\d+\] cannot find symbol/
