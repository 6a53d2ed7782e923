#!/usr/bin/env bash
# Packs every public package as its users receive it, publishes those whose version the registry does not have yet,
# and tags them. A run that broke off in the middle is simply run again.
#
#   publish-packages.sh            as the workflow `release` calls it
#   publish-packages.sh --to DIR   packs into DIR and publishes nothing
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(shared server client/sdk client/rest client/cli)
pnpm=(npx -y pnpm@12.21.0)

target="$(mktemp -d)"
only_pack=false
if [[ ${1:-} == --to ]]; then
  target="$(mkdir -p "$2" && cd "$2" && pwd)"
  only_pack=true
else
  trap 'rm -rf "$target"' EXIT
fi

npx tsc -b shared server client/sdk client/cli client/rest

field() { node -p "require('./$1/package.json').$2"; }

# The registry proves where a package was built only when the package names that very repository.
name_repository() {
  [[ -n ${GITHUB_REPOSITORY:-} ]] || return 0
  npm pkg set --prefix "$1" repository.type=git "repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" \
    "repository.directory=$2"
}

# Sets `tarball`. Packages of a client carry what they use of the others; the rest names published versions.
pack() {
  local stage
  stage="$target/stage/$1"
  mkdir -p "$stage"
  if [[ $1 == client/* ]]; then
    (cd "$1" && node ../../scripts/prepare-package.mjs --to "$stage" >&2)
  else
    (cd "$1" && "${pnpm[@]}" pack --pack-destination "$stage" >&2)
    tar --extract --gzip --directory "$stage" --file "$stage"/*.tgz
    stage="$stage/package"
  fi
  name_repository "$stage" "$1"
  tarball="$target/$(cd "$target" && npm pack --silent --ignore-scripts "$stage")"
}

for package in "${packages[@]}"; do
  name="$(field "$package" name)" version="$(field "$package" version)"
  if [[ $only_pack == false ]] && npm view "$name@$version" version >/dev/null 2>&1; then
    echo "$name@$version is published already"
    continue
  fi
  pack "$package"
  echo "packed $tarball"
  [[ $only_pack == true ]] || npm publish "$tarball" --provenance --access public
done
rm -rf "$target/stage"
# The tags that this prints tell the workflow which releases to make.
[[ $only_pack == true ]] || npx changeset tag
