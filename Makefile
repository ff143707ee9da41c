# What a person working on the program does. The program itself needs only Go.

GOLANGCI := go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
FUZZTIME ?= 60s

.PHONY: help build test lint fuzz bench golden samples pictures

help: ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 10

build: ## build/scrutiny, the program
	go build -trimpath -o build/ ./cmd/scrutiny

test: ## all tests
	go test ./...

lint: ## the linters, the import rules among them
	$(GOLANGCI) run ./...

fuzz: ## every fuzz target for FUZZTIME (60s)
	@set -e; for file in $$(grep -rlE '^func Fuzz' --include='*_test.go' . | sort); do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' $$file); do \
			echo "$$target in $$(dirname $$file)"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x "$$(dirname $$file)"; \
		done; \
	done

bench: build ## the cost of a large briefing against its yardstick
	go run ./internal/bench build/scrutiny

golden: ## rewrite the expected outputs of the tests; read the difference
	@set -e; for package in $$(grep -rl 'flag.Bool("update"' --include='*_test.go' . | xargs -n1 dirname | sort -u); do \
		go test "$$package" -update; \
	done
	git diff --stat

samples: build ## build/*.pdf, the papers of the samples
	@set -e; for briefing in samples/*/*.yaml; do \
		name=$$(basename $$(dirname $$briefing)); \
		test "$$(basename $$briefing)" = briefing.yaml || name=$$name-$$(basename $$briefing .yaml); \
		build/scrutiny build "$$briefing" -o "build/$$name.pdf"; \
	done

# picture writes a page of the sample as SVG, with fewer decimals.
picture = pdftocairo -svg -f $(1) -l $(1) build/marchshire.pdf - | sed -E 's/([0-9]\.[0-9]{2})[0-9]+/\1/g; s|^<defs>|<rect width="100%" height="100%" fill="white"/>&|'

pictures: samples ## build/pictures, the pages of the samples as PNG and a sheet of each paper, and those in the README (needs poppler)
	@mkdir -p build/pictures
	@set -e; for paper in build/*.pdf; do \
		name=build/pictures/$$(basename $$paper .pdf); \
		pdftoppm -r 70 -png "$$paper" "$$name"; \
		go run ./internal/contactsheet "$$name.png" "$$name"-[0-9]*.png; \
	done
	$(call picture,4) >docs/page.svg
	$(call picture,10) >docs/measure.svg
	@ls build/pictures | wc -l
