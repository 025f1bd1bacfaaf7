<?php
/**
 * Plugin Name: Nông Sản
 * Description: Loads the SDK on every page and lets every author use its tags in a Custom HTML block.
 */

defined( 'ABSPATH' ) || exit;

/** The portal's server. */
const NONGSAN_SDK = 'http://localhost:4310/sdk/nongsan.js';

add_action(
	'wp_enqueue_scripts',
	function () {
		// A module script, since WordPress 6.5.
		wp_enqueue_script_module( 'nongsan', NONGSAN_SDK, array(), null );
	}
);

add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' !== $context ) {
			return $tags;
		}
		$ours = json_decode( file_get_contents( __DIR__ . '/allowed-tags.json' ), true );
		foreach ( $ours as $tag => $attributes ) {
			$tags[ $tag ] = array_fill_keys( $attributes, true );
		}
		return $tags;
	},
	10,
	2
);
