#!/usr/bin/env bash
# SwiftPM 6.3.1 (Linux): `canImport` of a dependency that a package trait turned off, in a build folder that has built it before.
# Guess: false; the target does not depend on the product, and a clean build says so.
# Seen: true, since the module of the earlier build is still where the compiler looks. A source that asks `canImport` for an optional
# dependency compiles differently by what was built before; asking for the trait itself (`#if Paths`) gives the same answer always.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/Sources/Probe"
cat > "$folder/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Probe",
    traits: ["Paths"],
    dependencies: [.package(url: "https://github.com/kylef/PathKit", exact: "1.0.1")],
    targets: [
        .executableTarget(
            name: "Probe",
            dependencies: [.product(name: "PathKit", package: "PathKit", condition: .when(traits: ["Paths"]))])
    ])
SWIFT
cat > "$folder/Sources/Probe/main.swift" <<'SWIFT'
#if canImport(PathKit)
    let canImport = true
#else
    let canImport = false
#endif
#if Paths
    let isOn = true
#else
    let isOn = false
#endif
print("trait \(isOn), canImport \(canImport)")
SWIFT
cd "$folder"
swift --version 2>&1 | head -1
probe() { swift run -q "$@" Probe 2>/dev/null; }
clean=$(probe --scratch-path .build-clean)
on=$(probe --scratch-path .build-used --traits Paths)
off=$(probe --scratch-path .build-used)
printf '%s\n' "off, clean folder: $clean" "on:                $on" "off, same folder:  $off"
[ "$clean" = "trait false, canImport false" ] && [ "$on" = "trait true, canImport true" ] &&
    [ "$off" = "trait false, canImport true" ] || { echo "this has changed" >&2; exit 1; }
