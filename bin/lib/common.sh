# What the commands in bin/ share; read by them, not run.

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Installs Debian packages where that is possible without asking; elsewhere says what to do.
install_or_say() {
    local what=$1
    shift
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        say "$what is missing; installing $*."
        apt-get update -qq > /dev/null && apt-get install -y -qq "$@" > /dev/null \
            || fail "$what could not be installed. Install $* by hand and try again."
    else
        fail "$what is missing. Install it (on Debian and Ubuntu: sudo apt-get install $*) and try again."
    fi
}

# The number that counts: 17 of "17.0.15", 8 of "1.8.0_402".
java_version() {
    "$1" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

need_java() {
    if [ -z "${JAVA_HOME:-}" ] && ! command -v javac > /dev/null; then
        install_or_say "A JDK, 17 or newer," openjdk-17-jdk-headless
    fi
    local home java
    home=${JAVA_HOME:-}
    java=${home:+$home/bin/}java
    [ -x "${home:+$home/bin/}javac" ] || command -v "${home:+$home/bin/}javac" > /dev/null \
        || fail "JAVA_HOME is $home, and there is no JDK in it. Point it to a JDK, 17 or newer."
    local version
    version=$(java_version "$java")
    [ "${version:-0}" -ge 17 ] \
        || fail "Java ${version:-?} is too old: Redress needs a JDK, 17 or newer. Point JAVA_HOME to one."
}

need_maven() {
    command -v mvn > /dev/null || install_or_say "Maven, 3.8.7 or newer," maven
    local version
    version=$(mvn -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    [ "$(printf '%s\n' 3.8.7 "${version:-0}" | sort -V | head -n 1)" = 3.8.7 ] \
        || fail "Maven ${version:-?} is too old: Redress needs 3.8.7 or newer."
}

need_browser() {
    if ! command -v chromium > /dev/null || ! command -v chromedriver > /dev/null; then
        install_or_say "Chromium, for the tests in a browser," chromium chromium-driver
    fi
}

# The value of -Dname=value among the arguments, or else the given default.
setting() {
    local name=$1 value=$2
    shift 2
    local argument
    for argument in "$@"; do
        case $argument in
            -D"$name"=*) value=${argument#*=} ;;
        esac
    done
    printf '%s' "$value"
}

port_is_taken() {
    (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

# Making the server takes three times as long as building what runs in it. It is made again only
# when something it is made of has changed. Sets $server_arguments, for Maven.
look_at_server() {
    local made_of
    made_of=$(cat pom.xml ear/pom.xml $(find ear/src/main/server ear/src/main/scripts -type f | sort) | cksum)
    server_arguments=()
    case " $* " in
        *" clean "*) return ;;
    esac
    if [ "$(cat ear/target/server/made-of 2> /dev/null)" = "$made_of" ]; then
        server_arguments=(-Dwildfly.package.skip=true)
    else
        mkdir -p ear/target/server-content
        printf '%s\n' "$made_of" > ear/target/server-content/made-of
    fi
}

# Builds without tests what bin/bench and bin/faults drive. All arguments go to Maven.
build_for_measuring() {
    need_java
    need_maven
    look_at_server "$@"
    say "Building Redress."
    mvn -q -B --no-transfer-progress -DskipTests "${server_arguments[@]}" "$@" package \
        || fail "Redress could not be built; the reason stands above."
}

# Runs a main class of ear/src/test; of the arguments it is given the settings (-D), and what stands behind --.
run_on_built_server() {
    local main=$1
    shift
    local settings=() words=() behind= argument
    for argument in "$@"; do
        case $behind$argument in
            --) behind=yes ;;
            yes*) words+=("$argument") ;;
            -D*) settings+=("$argument") ;;
        esac
    done
    exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dserver.home="$PWD/ear/target/server" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
        "${settings[@]}" -cp "ear/target/test-classes:$(cat ear/target/test-classpath)" "$main" "${words[@]}"
}
