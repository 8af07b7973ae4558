# shellcheck shell=bash
# Regions and cells: files of tenant-config, which the service applies while it runs.

check_region_files() { run_service_class ma.prim.tenancy.CheckRegionFile "$@"; }

region_is_up() { regions_of "$API_URL" | jq -e --arg region "$1" '.[$region] // "" | startswith("UP")' >/dev/null 2>&1; }

cell_is_known() { curl -fs -o /dev/null "$API_URL/v1/regions/$1/cells/$2"; }

region_add() {
  local file=$1 region start=$SECONDS
  region=$(basename "$file" .yaml)
  [ ! -e "$TENANT_CONFIG/$region.yaml" ] || die "$TENANT_CONFIG/$region.yaml exists already."
  check_region_files "$file"
  put_in_place "$file" "$region"
  wait_until "Opening $region" 120 region_is_up "$region" ||
    die "$region is not open after $((SECONDS - start)) s: see the log of the service."
  echo "$region is open after $((SECONDS - start)) s"
}

# The service never sees half a file.
put_in_place() {
  local hidden=$TENANT_CONFIG/.$2.new
  cp "$1" "$hidden"
  mv "$hidden" "$TENANT_CONFIG/$2.yaml"
}

cell_add() {
  local region=$1 cell=$2 file start=$SECONDS
  shift 2
  file=$TENANT_CONFIG/$region.yaml
  [ -f "$file" ] || die "no such region: $file"
  ! grep -qE "^[[:space:]-]*slug:[[:space:]]*${cell}[[:space:]]*$" "$file" || die "$region has a cell $cell already."
  cell_block "$cell" "$@" >"$WORK/block"
  append_to_cells "$file" "$WORK/block" >"$WORK/$region.yaml"
  check_region_files "$WORK/$region.yaml"
  put_in_place "$WORK/$region.yaml" "$region"
  wait_until "Opening $cell" 60 cell_is_known "$region" "$cell" ||
    die "$cell is not known after $((SECONDS - start)) s: see the log of the service."
  echo "$cell is open after $((SECONDS - start)) s"
}

# cell_block CELL OPTION…: the cell as an entry of the YAML list.
cell_block() {
  local cell=$1 level=commune province='' prefix='' commune='' opened='' names=''
  shift
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || die "$1 needs a value."
    case $1 in
      --level) level=$2 ;;
      --province) province=$2 ;;
      --prefix) prefix=$2 ;;
      --commune) commune=$2 ;;
      --opened) opened=$2 ;;
      --ar | --fr | --en) names="$names${names:+, }${1#--}: $(jq -cn --arg name "$2" '$name')" ;;
      *) die "unknown option of cell add: $1" ;;
    esac
    shift 2
  done
  if [ -z "$province" ] || [ -z "$prefix" ] || [ -z "$names" ]; then
    die 'cell add needs --province, --prefix and at least one of --ar, --fr, --en.'
  fi
  echo "- slug: $cell"
  echo "  level: $level"
  if [ -n "$commune" ]; then echo "  commune: { code: \"${commune%@*}\", asOf: ${commune#*@} }"; fi
  echo "  province: $province"
  echo "  prefix: $prefix"
  echo "  names: { $names }"
  if [ -n "$opened" ]; then echo "  openedOn: \"$opened\""; fi
}

# append_to_cells FILE BLOCK: the file with the block as the last entry of its cells; comments stay.
append_to_cells() {
  awk -v block="$2" '
    function insert(  line) {
      while ((getline line < block) > 0) print indent line
      inside = 0
    }
    inside && /^[^[:space:]#-]/ { insert(); printf "%s", held; held = "" }
    inside && /^[[:space:]]*(#.*)?$/ { held = held $0 "\n"; next }
    { printf "%s", held; held = ""; print }
    inside && indent == "" && match($0, /^[[:space:]]*- /) { indent = substr($0, 1, RLENGTH - 2) }
    /^cells:/ { inside = 1 }
    END { if (inside) insert(); printf "%s", held }
  ' "$1"
}
