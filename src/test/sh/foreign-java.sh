#!/usr/bin/env bash
# Makes a Java for another processor, run by QEMU, so that the fingerprints of the tests can be compared there:
#   src/test/sh/foreign-java.sh arm64 target/arm64      (or s390x, which is big-endian, ppc64el, riscv64, …)
#   mvn verify -DskipUnitTests -Dit.test=SameBitsIT -Dnotebooks.java=target/arm64
# Needs Debian or Ubuntu with the package qemu-user, and the architecture known to dpkg (dpkg --add-architecture arm64).
set -euo pipefail
architecture=$1 folder=$(realpath -m "$2")
declare -A processors=([arm64]=aarch64 [armhf]=arm [i386]=i386 [ppc64el]=ppc64le)
qemu=$(command -v "qemu-${processors[$architecture]:-$architecture}")
mkdir -p "$folder/root" "$folder/packages" "$folder/bin"
cd "$folder/packages"
packages=(openjdk-17-jre-headless libc6 libgcc-s1 libstdc++6 zlib1g)
apt-get download "${packages[@]/%/:$architecture}"
for package in *.deb; do dpkg -x "$package" "$folder/root"; done
java=$(find "$folder/root/usr/lib/jvm" -path '*/bin/java' -type f)
printf '#!/bin/sh\nexec %q -L %q %q "$@"\n' "$qemu" "$folder/root" "$java" > "$folder/bin/java"
chmod +x "$folder/bin/java"
"$folder/bin/java" -version
