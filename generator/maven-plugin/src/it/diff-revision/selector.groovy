try {
    return ['git', '--version'].execute().waitFor() == 0
} catch (IOException e) {
    println 'Skipped: git is not installed'
    return false
}
