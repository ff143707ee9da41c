// Package templates turns findings into a paper: which sections, in which
// order, in which words. Every sentence and every alternative text is made
// here, from published findings alone.
package templates
