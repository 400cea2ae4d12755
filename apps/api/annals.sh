#!/bin/sh
# The command line inside the image: `annals ingest /pages`.
exec node /annals/packages/ingest/src/cli/main.ts "$@"
