def git = { String... arguments ->
    def process = (['git', '-c', 'user.name=someone', '-c', 'user.email=someone@example.com'] + arguments.toList()).execute(null, basedir)
    process.waitFor()
    assert process.exitValue() == 0 : process.err.text
}
def golden = new File(basedir, 'golden/shop')
golden.mkdirs()
def service = new File(golden, 'service-web.yaml')
git('init', '--quiet')
[1: 'ClusterIP', 2: 'NodePort'].each { version, type ->
    service.text = """\
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {type: ${type}, selector: {app: web}, ports: [{port: 80}]}
        """.stripIndent()
    git('add', '--all')
    git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'version ' + version)
    git('tag', 'v' + version)
}
return true
