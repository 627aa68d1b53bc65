# Sourced by demo.sh, tests/run.sh and tests/bench.sh: installs the Debian packages that are missing and builds.
# Sets BUILD (the build folder of the release preset). Call with the working directory at the top of the checkout.

install_packages() { # FILE: one package a line
  local missing=()
  while read -r package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done < "$1"
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "Installing: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

build_release() { # further arguments go to cmake
  BUILD=$PWD/build/release
  cmake --preset release -G Ninja "$@" >&2
  cmake --build "$BUILD" >&2
}
